package vn.motcua.procedure.national;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** A body that is given up as soon as it is too large. */
final class BoundedBody implements BodySubscriber<byte[]> {
  /** It was too large. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private final BodySubscriber<byte[]> whole = BodySubscribers.ofByteArray();
  private Flow.@Nullable Subscription source;
  private long left;

  BoundedBody(long mostBytes) {
    left = mostBytes;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole.getBody();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    source = subscription;
    whole.onSubscribe(subscription);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    if (left < 0) {
      return;
    }
    for (ByteBuffer part : parts) {
      left -= part.remaining();
    }
    if (left >= 0) {
      whole.onNext(parts);
      return;
    }
    if (source != null) {
      source.cancel();
    }
    whole.onError(new TooLarge());
  }

  @Override
  public void onError(Throwable failed) {
    whole.onError(failed);
  }

  @Override
  public void onComplete() {
    if (left >= 0) {
      whole.onComplete();
    }
  }
}
