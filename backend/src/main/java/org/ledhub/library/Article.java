package org.ledhub.library;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** An article's Markdown as HTML of a short list of elements. Whatever else it holds is shown as text or left out. */
final class Article {

    /** The page has the h1. */
    private static final int LOWEST = 6;

    private static final Parser PARSER = Parser.builder().build();

    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private static final String[] ELEMENTS = Stream.concat(
                    Stream.of("p", "ul", "ol", "li", "strong", "em", "blockquote", "code", "pre", "hr", "br"),
                    IntStream.rangeClosed(2, LOWEST).mapToObj(level -> "h" + level))
            .toArray(String[]::new);

    private static final PolicyFactory ALLOWED = new HtmlPolicyBuilder()
            .allowElements(ELEMENTS)
            .allowElements("a")
            .allowAttributes("href")
            .onElements("a")
            .allowUrlProtocols("https", "mailto")
            .requireRelsOnLinks("noopener", "noreferrer")
            .toFactory();

    private Article() {}

    static String html(String markdown) {
        Node text = parse(markdown);
        text.accept(new OneLevelDown());
        return ALLOWED.sanitize(RENDERER.render(text));
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }

    private static final class OneLevelDown extends AbstractVisitor {

        @Override
        public void visit(Heading heading) {
            heading.setLevel(Math.min(heading.getLevel() + 1, LOWEST));
        }
    }
}
