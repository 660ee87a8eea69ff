package vn.motcua.outbox.template;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;
import org.owasp.html.PolicyFactory;

/** The HTML a mail may have: words, lists, tables and links, nothing that acts or loads. */
public final class MailHtml {
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              "p",
              "br",
              "h1",
              "h2",
              "h3",
              "ul",
              "ol",
              "li",
              "strong",
              "b",
              "em",
              "i",
              "a",
              "blockquote",
              "hr",
              "table",
              "thead",
              "tbody",
              "tr",
              "th",
              "td")
          .allowUrlProtocols("https", "http", "mailto", "tel")
          .allowAttributes("href")
          .onElements("a")
          .toFactory();

  private MailHtml() {}

  /** Without what it may not have. */
  public static String sanitized(String html) {
    return POLICY.sanitize(html);
  }

  /** What would be taken out, as it is written: {@code <script>}, {@code onclick}. */
  static Set<String> refused(String html) {
    Set<String> refused = new LinkedHashSet<>();
    POLICY.sanitize(
        html,
        new HtmlChangeListener<Set<String>>() {
          @Override
          public void discardedTag(Set<String> found, String element) {
            // A link is taken out as a whole when its address may not be.
            found.add(
                element.equals("a") ? "a href" : "<" + element.toLowerCase(Locale.ROOT) + ">");
          }

          @Override
          public void discardedAttributes(Set<String> found, String element, String... names) {
            for (String name : names) {
              found.add(element.toLowerCase(Locale.ROOT) + " " + name);
            }
          }
        },
        refused);
    return refused;
  }

  /** The same in plain text: paragraphs, dashes for items, addresses of links in brackets. */
  static String text(String html) {
    Plain plain = new Plain();
    HtmlSanitizer.sanitize(html, POLICY.apply(plain));
    return plain.text();
  }

  private static final class Plain implements HtmlStreamEventReceiver {
    private static final Set<String> PARAGRAPHS =
        Set.of("p", "h1", "h2", "h3", "ul", "ol", "blockquote", "table", "hr");

    private final StringBuilder text = new StringBuilder();
    private String href = "";
    private int linkBegan;

    @Override
    public void openDocument() {}

    @Override
    public void closeDocument() {}

    @Override
    public void openTag(String element, List<String> attributes) {
      if (PARAGRAPHS.contains(element)) {
        text.append("\n\n");
      } else if (element.equals("br") || element.equals("tr")) {
        text.append('\n');
      } else if (element.equals("li")) {
        text.append("\n- ");
      } else if (element.equals("a")) {
        int at = attributes.indexOf("href");
        href = at < 0 ? "" : attributes.get(at + 1);
        linkBegan = text.length();
      }
    }

    @Override
    public void closeTag(String element) {
      if (PARAGRAPHS.contains(element)) {
        text.append("\n\n");
      } else if (element.equals("td") || element.equals("th")) {
        text.append("  ");
      } else if (element.equals("a") && !href.isEmpty()) {
        String shown = text.substring(linkBegan).strip();
        String target = href.replaceFirst("^(mailto|tel):", "");
        if (!shown.equals(target)) {
          text.append(" (").append(target).append(')');
        }
        href = "";
      }
    }

    @Override
    public void text(String words) {
      text.append(words.replaceAll("\\s+", " "));
    }

    String text() {
      return text.toString().replaceAll(" *\n *", "\n").replaceAll("\n{3,}", "\n\n").strip();
    }
  }
}
