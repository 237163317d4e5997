package dev.laurel.simulator.mailbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real SMTP in, real HTTP out, without the rest of the simulator. */
class MailboxTest {

    private static final MailboxProperties PROPERTIES =
            new MailboxProperties("127.0.0.1", 0, 0, 3, DataSize.ofKilobytes(64));

    private final Mails mails = new Mails(PROPERTIES);
    private final JsonMapper json = new JsonMapper();
    private final MailboxServer page = new MailboxServer(mails, PROPERTIES, json);
    private SmtpServer smtp;

    @BeforeEach
    void start() throws IOException {
        smtp = new SmtpServer(mails, PROPERTIES, Clock.systemUTC());
        smtp.start();
        page.start();
    }

    @AfterEach
    void stop() {
        page.stop();
        smtp.stop();
    }

    @Test
    void whatWasSentCanBeReadInBothForms() throws Exception {
        send("ada@example.com", "Grüße", "Hallo Ada", "<p>Hallo <script>alert(1)</script></p>");

        var mail = json("/mails?to=ADA@example.com").get(0);
        assertThat(mail.get("subject").asString()).isEqualTo("Grüße");
        assertThat(mail.get("text").asString().strip()).isEqualTo("Hallo Ada");
        assertThat(mail.get("html").asString()).contains("<p>Hallo");
        assertThat(mail.get("messageId").asString()).isEqualTo("<one@laurel.example>");
        assertThat(json("/mails?to=bob@example.com").size()).isZero();
        assertThat(get("/").body()).contains("ada@example.com", "Grüße");
    }

    @Test
    void aMailsHtmlCanDoNothing() throws Exception {
        send("ada@example.com", "<script>alert(1)</script>", "text", "<p><script>alert(1)</script></p>");

        assertThat(get("/").body()).doesNotContain("<script>");
        assertThat(get("/shown/1").body()).doesNotContain("<script>").contains("sandbox");
        assertThat(get("/html/1").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("sandbox; default-src 'none'"));
    }

    @Test
    void onlyTheLatestAreKeptAndNumbersGoOn() throws Exception {
        for (int i = 1; i <= 5; i++) {
            send("ada@example.com", "Mail " + i, "text", "<p>html</p>");
        }

        assertThat(json("/mails").findValuesAsString("subject")).containsExactly("Mail 5", "Mail 4", "Mail 3");
        assertThat(get("/shown/1").statusCode()).isEqualTo(404);
        assertThat(get("/mails/5").statusCode()).isEqualTo(200);
    }

    private void send(String to, String subject, String text, String html) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(smtp.port()));
        var message = new MimeMessage(Session.getInstance(properties)) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", "<one@laurel.example>");
            }
        };
        message.setFrom("no-reply@laurel.example");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, UTF_8.name());
        var parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(text, "text/plain; charset=UTF-8"));
        parts.addBodyPart(part(html, "text/html; charset=UTF-8"));
        message.setContent(parts);
        Transport.send(message);
    }

    private static MimeBodyPart part(String content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setContent(content, type);
        return part;
    }

    private JsonNode json(String path) throws Exception {
        return json.readTree(get(path).body());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + page.port() + path))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
