package dev.laurel.simulator.edge;

import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * A page on which a customer decides about a payment: what it is, and a button for each thing that they can do. Usable by
 * keyboard and screen reader; without script, so that a test can click it as a person does, with a POST.
 */
public final class ApprovalPage {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final String heading;
    private final String explanation;
    private final List<String> particulars = new ArrayList<>();
    private final List<String> buttons = new ArrayList<>();

    private ApprovalPage(String heading, String explanation) {
        this.heading = HtmlUtils.htmlEscape(heading);
        this.explanation = HtmlUtils.htmlEscape(explanation);
    }

    /** A page that asks something; the explanation is followed by the word that no money moves. */
    public static ApprovalPage asking(String heading, String explanation) {
        return new ApprovalPage(heading, explanation + " This is a simulation: no money moves.");
    }

    /** A page that only says something. */
    public static String notice(String heading, String text) {
        return new ApprovalPage(heading, text).html();
    }

    /** One thing to know about the payment. */
    public ApprovalPage with(String term, String description) {
        particulars.add(
                "    <dt>%s</dt><dd>%s</dd>".formatted(HtmlUtils.htmlEscape(term), HtmlUtils.htmlEscape(description)));
        return this;
    }

    /** One thing to do: a POST to the path. The first is the main one. */
    public ApprovalPage button(String label, String path) {
        buttons.add("  <form method=\"post\" action=\"%s\"><button%s>%s</button></form>"
                .formatted(
                        HtmlUtils.htmlEscape(path),
                        buttons.isEmpty() ? "" : " class=\"second\"",
                        HtmlUtils.htmlEscape(label)));
        return this;
    }

    /** The page in HTML. */
    public String html() {
        var content = new StringBuilder("  <p>").append(explanation).append("</p>\n");
        if (!particulars.isEmpty()) {
            content.append("  <dl>\n").append(String.join("\n", particulars)).append("\n  </dl>\n");
        }
        return """
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>%s – simulated</title>
              <style>
                body { font: 1rem/1.5 system-ui, sans-serif; max-width: 32rem; margin: 3rem auto; padding: 0 1rem;
                       color: #1b1b1b; background: #fff }
                dt { font-weight: 600 } dd { margin: 0 0 .75rem }
                form { display: inline-block; margin-right: .75rem }
                button { font: inherit; min-height: 2.75rem; padding: 0 1.5rem; border: 2px solid #1d4d2b;
                         border-radius: .4rem; color: #fff; background: #1d4d2b; cursor: pointer }
                button.second { color: #1d4d2b; background: #fff }
                button:focus-visible { outline: 3px solid #b35c00; outline-offset: 2px }
              </style>
            </head>
            <body><main>
              <h1>%s</h1>
            %s
            </main></body>
            </html>
            """.formatted(heading, heading, content.append(String.join("\n", buttons)));
    }

    /** An answer with a page in it. */
    public static ResponseEntity<String> answer(HttpStatus status, String page) {
        return ResponseEntity.status(status)
                .contentType(HTML)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .body(page);
    }
}
