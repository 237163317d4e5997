package dev.laurel.simulator.mailbox;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The mailbox for people, without script. */
final class MailboxPage {

    private static final String FRAME = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Mailbox</title>
            <style>
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1d241c }
            table { border-collapse: collapse; width: 100%% }
            th, td { text-align: left; padding: .4rem .6rem; border-bottom: 1px solid #d7dbd5 }
            pre { white-space: pre-wrap; background: #f4f5f2; padding: 1rem; border-radius: 8px }
            iframe { width: 100%%; height: 32rem; border: 1px solid #d7dbd5; border-radius: 8px }
            dt { float: left; clear: left; width: 5rem; color: #5b6459 }
            </style>
            </head>
            <body>
            <main>
            %s
            </main>
            </body>
            </html>
            """;

    private MailboxPage() {}

    static String list(List<Mail> mails) {
        var rows = mails.stream()
                .map(mail -> "<tr><td>%s</td><td>%s</td><td><a href=\"/shown/%d\">%s</a></td></tr>"
                        .formatted(
                                mail.at(),
                                escaped(String.join(", ", mail.to())),
                                mail.number(),
                                mail.subject().isBlank() ? "(no subject)" : escaped(mail.subject())))
                .collect(Collectors.joining("\n"));
        return FRAME.formatted(
                "<h1>Mailbox</h1>\n<p>Mail that Laurel sent. None of it leaves this machine; reload to see what is new.</p>\n"
                        + (rows.isEmpty()
                                ? "<p>Nothing yet.</p>"
                                : "<table>\n<tr><th>At</th><th>To</th><th>Subject</th></tr>\n" + rows + "\n</table>"));
    }

    static String of(Mail mail) {
        var html = mail.html().isEmpty()
                ? ""
                : "<h2>With HTML</h2>\n<iframe src=\"/html/%d\" title=\"The mail with HTML\" sandbox></iframe>"
                        .formatted(mail.number());
        return FRAME.formatted("""
                <p><a href="/">All mails</a></p>
                <h1>%s</h1>
                <dl><dt>From</dt><dd>%s</dd><dt>To</dt><dd>%s</dd><dt>At</dt><dd>%s</dd><dt>Id</dt><dd>%s</dd></dl>
                <h2>As text</h2>
                <pre>%s</pre>
                %s""".formatted(
                        escaped(mail.subject()),
                        escaped(mail.from()),
                        escaped(String.join(", ", mail.to())),
                        mail.at(),
                        escaped(mail.messageId()),
                        escaped(mail.text()),
                        html));
    }

    /** In UTF-8 only what HTML itself would read needs another form. */
    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
