package vn.motcua.search.opendata;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import vn.motcua.procedure.Catalogue;
import vn.motcua.procedure.ProcedureStatus;
import vn.motcua.procedure.PublishedProcedure;
import vn.motcua.search.ProcedureWire;

/** Writes the whole catalogue, a part at a time, in one of its forms. */
record Download(Catalogue catalogue, CpsvProcedure terms) {
  private static final Jsonb JSON =
      JsonbBuilder.create(new JsonbConfig().withNullValues(true).withFormatting(false));

  /** What is done with each procedure. */
  private interface Use {
    void of(PublishedProcedure procedure) throws IOException;
  }

  void lines(OutputStream out) throws IOException {
    Writer writer = writer(out);
    each(
        procedure -> {
          writer.write(JSON.toJson(ProcedureWire.detail(procedure)));
          writer.write('\n');
        });
    writer.flush();
  }

  void packedLines(OutputStream out) throws IOException {
    GZIPOutputStream packed = new GZIPOutputStream(out);
    lines(packed);
    packed.finish();
  }

  void turtle(OutputStream out) throws IOException {
    Writer writer = writer(out);
    linked(new Turtle(writer));
    writer.flush();
  }

  void jsonLinked(OutputStream out) throws IOException {
    Writer writer = writer(out);
    linked(new JsonLinked(writer));
    writer.flush();
  }

  /** Those in force: what is repealed or to come is no public service today. */
  private void linked(Linked out) throws IOException {
    out.begin();
    for (Thing thing : terms.common()) {
      out.write(thing);
    }
    each(
        procedure -> {
          if (procedure.status() == ProcedureStatus.PUBLISHED) {
            write(procedure, out);
          }
        });
    out.end();
  }

  private void write(PublishedProcedure procedure, Linked out) throws IOException {
    for (Thing thing : terms.things(procedure)) {
      out.write(thing);
    }
  }

  /** One procedure in a document of its own. */
  void one(PublishedProcedure procedure, Linked out) throws IOException {
    out.begin();
    for (Thing thing : terms.common()) {
      out.write(thing);
    }
    write(procedure, out);
    out.end();
  }

  private void each(Use use) throws IOException {
    Catalogue.Part part = catalogue.after(0);
    while (!part.procedures().isEmpty()) {
      for (PublishedProcedure procedure : part.procedures()) {
        use.of(procedure);
      }
      part = catalogue.after(part.last());
    }
  }

  private static Writer writer(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }
}
