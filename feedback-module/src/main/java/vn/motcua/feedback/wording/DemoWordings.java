package vn.motcua.feedback.wording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.motcua.plugin.Demo;
import vn.motcua.plugin.StartupTask;

/** Loads the wordings of the demo into an installation that has none. */
@ApplicationScoped
public class DemoWordings implements StartupTask {
  /** As whom the demo writes. */
  private static final String AUTHOR = "Lê Thị Lãnh";

  @PersistenceContext(unitName = "portal")
  private EntityManager em;

  @Inject private Demo demo;
  @Inject private Clock clock;

  @Override
  public int order() {
    return 62;
  }

  @Override
  public String description() {
    return "wordings of the demo";
  }

  @Override
  @Transactional
  public void run() throws IOException {
    Optional<Path> file = demo.file("wordings.jsonl");
    if (file.isEmpty() || !isEmpty()) {
      return;
    }
    List<JsonObject> lines = Demo.lines(file.get());
    for (JsonObject line : lines) {
      Wording one = new Wording(line.getString("department"));
      one.change(line.getString("name"), line.getString("words"), AUTHOR, clock.instant());
      em.persist(one);
    }
  }

  private boolean isEmpty() {
    return em.createQuery("select 1 from FeedbackWording", Integer.class)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
