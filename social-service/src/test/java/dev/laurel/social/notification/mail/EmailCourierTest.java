package dev.laurel.social.notification.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.Language;
import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.Kind;
import dev.laurel.social.notification.Notice;
import dev.laurel.social.notification.delivery.Courier.Outcome;
import dev.laurel.social.notification.delivery.Delivery;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;

class EmailCourierTest {

    private static final MailSettings SETTINGS =
            new MailSettings("no-reply@laurel.example", "Laurel & Sons", URI.create("https://laurel.example"));

    private final RecordingServer server = new RecordingServer();
    private Addresses.Found found = new Addresses.Found.Address("ada@example.com", "Ada <script>");
    private final EmailCourier courier =
            new EmailCourier(customer -> found, new LetterWriter(SETTINGS), SETTINGS, server);

    @Test
    void aLetterHasBothFormsAndItsLanguage() throws Exception {
        assertThat(courier.carry(delivery(Language.ES))).isEqualTo(new Outcome.Sent());

        var letter = server.sent.getFirst();
        assertThat(letter.getAllRecipients()).containsExactly(new InternetAddress("ada@example.com"));
        assertThat(letter.getFrom()[0]).hasToString("Laurel & Sons <no-reply@laurel.example>");
        assertThat(letter.getHeader("Content-Language")).containsExactly("es");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(written(letter)).contains("text/plain", "text/html", "Abrir su cuenta");
    }

    @Test
    void whatPeopleChoseIsTextInHtmlAndNoHeaderInTheSubject() throws Exception {
        courier.carry(delivery(Language.EN));

        var letter = server.sent.getFirst();
        assertThat(letter.getSubject()).isEqualTo("You won: a <b>boat</b> Bcc: eve@example.com");
        assertThat(letter.getHeader("Bcc")).isNull();
        assertThat(written(letter).split("text/html")[1])
                .contains("Hello Ada &lt;script&gt;,", "a &lt;b&gt;boat&lt;/b&gt;", "Laurel &amp; Sons")
                .doesNotContain("<script", "Ada <b>");
    }

    @Test
    void theSameNoticeHasTheSameIdEachTime() throws Exception {
        courier.carry(delivery(Language.EN));
        courier.carry(delivery(Language.EN));

        assertThat(server.sent.get(0).getMessageID())
                .isEqualTo(server.sent.get(1).getMessageID())
                .matches("<[0-9a-f]{32}@laurel.example>");
    }

    @Test
    void whoIsNotKnownGetsNothingAndSilenceIsTriedAgain() {
        found = new Addresses.Found.Nobody();
        assertThat(courier.carry(delivery(Language.EN))).isInstanceOf(Outcome.Nowhere.class);
        found = new Addresses.Found.Unknown();
        assertThat(courier.carry(delivery(Language.EN))).isInstanceOf(Outcome.Later.class);
        assertThat(server.sent).isEmpty();
    }

    @Test
    void onlyARefusalForGoodIsGivenUp() throws Exception {
        server.failure.set(new ConnectException("refused"));
        assertThat(courier.carry(delivery(Language.EN))).isInstanceOf(Outcome.Later.class);
        server.failure.set(refusedWith(451));
        assertThat(courier.carry(delivery(Language.EN))).isInstanceOf(Outcome.Later.class);
        server.failure.set(refusedWith(550));
        assertThat(courier.carry(delivery(Language.EN)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.problem()).doesNotContain("ada"));
    }

    private static Exception refusedWith(int code) throws Exception {
        return new SMTPAddressFailedException(
                new InternetAddress("ada@example.com"), "RCPT TO:<ada@example.com>", code, "no");
    }

    private static String written(MimeMessage letter) throws Exception {
        letter.saveChanges();
        var bytes = new ByteArrayOutputStream();
        letter.writeTo(bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static Delivery delivery(Language language) {
        var notice = new Notice(
                Kind.WINNER, "You won: a <b>boat</b>\r\nBcc: eve@example.com", "You won a <b>boat</b>.", null);
        return new Delivery("s:winner:0", Channel.EMAIL, "ada", language, notice, 1, Instant.EPOCH);
    }
}
