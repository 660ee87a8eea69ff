package vn.motcua.procedure.importing;

import java.util.List;

/**
 * How an import stands, or how it ended.
 *
 * @param read lines read so far, blank ones left out
 * @param rejected lines that were skipped
 * @param problems the first {@value ImportRun#MAX_PROBLEMS} of them with their reasons
 */
public record ImportProgress(
    long id,
    String source,
    ImportState state,
    int read,
    int created,
    int changed,
    int unchanged,
    int rejected,
    List<ImportProblem> problems) {}
