package vn.motcua.outbox.template;

import java.util.List;

/** The kinds of mail of one feature, for staff to see and change. A CDI bean. */
public interface TemplateSource {
  List<MessageTemplate> templates();
}
