package vn.motcua.feedback;

/**
 * What somebody wants with their words; three laws speak of four kinds.
 *
 * @see <a href="https://vanban.chinhphu.vn">NĐ 20/2008/NĐ-CP; Luật Khiếu nại 2011; Luật Tố cáo
 *     2018</a>
 */
public enum Kind {
  /** Phản ánh: something does not go as it should, or goes well. */
  REPORT,
  /** Kiến nghị: a rule or a way of working should be another. */
  PROPOSAL,
  /** Khiếu nại: against a decision or an act towards the sender. */
  COMPLAINT,
  /** Tố cáo: that somebody breaks the law. Its content and its sender are secret. */
  DENUNCIATION;

  /** Whether it may ever be published, counted in public, or seen outside its own desk. */
  public boolean open() {
    return this == REPORT || this == PROPOSAL;
  }
}
