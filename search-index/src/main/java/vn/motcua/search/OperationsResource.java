package vn.motcua.search;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.RejectedExecutionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.motcua.problem.PortalProblem;
import vn.motcua.procedure.importing.ImportProgress;
import vn.motcua.procedure.importing.ProcedureImport;
import vn.motcua.search.index.IndexKeeper;
import vn.motcua.staff.Role;
import vn.motcua.web.StaffOnly;

/** Work an operator starts from the command line, with the operator's token or one of their own. */
@Path("operations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Operations")
@StaffOnly(value = Role.ADMINISTRATOR, everywhere = true)
public class OperationsResource {
  @Inject private ProcedureImport imports;
  @Inject private IndexKeeper index;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  @POST
  @Path("procedure-imports")
  @Consumes("application/x-ndjson")
  @Operation(summary = "Import procedures from JSON Lines")
  @StaffOnly(
      value = {Role.ADMINISTRATOR, Role.PUBLISHER},
      everywhere = true)
  public Response importProcedures(InputStream lines) {
    java.nio.file.Path file = received(lines);
    long id;
    try {
      id = imports.begin("upload");
    } catch (RuntimeException refused) {
      delete(file);
      throw refused;
    }
    try {
      executor.execute(() -> runImport(id, file));
    } catch (RejectedExecutionException busy) {
      imports.abandon(id);
      delete(file);
      throw new PortalProblem(503, "unavailable");
    }
    return Response.accepted(imports.progress(id).orElseThrow()).build();
  }

  private void runImport(long id, java.nio.file.Path file) {
    try (InputStream stream = Files.newInputStream(file)) {
      imports.run(id, stream);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } finally {
      delete(file);
    }
  }

  /** The whole upload first: its sender may go away while the import runs. */
  private static java.nio.file.Path received(InputStream lines) {
    java.nio.file.Path file = null;
    try {
      file = Files.createTempFile("procedures", ".jsonl");
      Files.copy(lines, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    } catch (IOException broken) {
      if (file != null) {
        delete(file);
      }
      throw new UncheckedIOException(broken);
    }
  }

  private static void delete(java.nio.file.Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException remains) {
      throw new UncheckedIOException(remains);
    }
  }

  @GET
  @Path("procedure-imports/{id}")
  @Operation(summary = "How an import stands")
  @StaffOnly(
      value = {Role.ADMINISTRATOR, Role.PUBLISHER},
      everywhere = true)
  public ImportProgress importProgress(@PathParam("id") long id) {
    return imports.progress(id).orElseThrow(() -> new PortalProblem(404, "not-found"));
  }

  @POST
  @Path("reindex")
  @Operation(summary = "Write the whole index again; the old one answers meanwhile")
  public Response rebuild() {
    index.begin();
    executor.execute(index::runRebuild);
    return Response.accepted(index.progress()).build();
  }

  @GET
  @Path("reindex")
  @Operation(summary = "How the rebuild of the index stands")
  public IndexKeeper.Progress rebuildProgress() {
    return index.progress();
  }

  @GET
  @Path("index-check")
  @Operation(summary = "Where index and database differ")
  public IndexKeeper.Difference indexCheck() {
    return index.difference();
  }
}
