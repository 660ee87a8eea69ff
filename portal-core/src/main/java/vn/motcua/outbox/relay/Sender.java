package vn.motcua.outbox.relay;

/** Brings messages of one channel to the other side. */
public interface Sender {
  Channel channel();

  Schedule schedule();

  /**
   * One try. Has time limits of its own, well within the lease; says what went wrong instead of
   * throwing.
   */
  Outcome send(Envelope message);
}
