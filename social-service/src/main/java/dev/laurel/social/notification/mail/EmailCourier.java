package dev.laurel.social.notification.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.delivery.Courier;
import dev.laurel.social.notification.delivery.Delivery;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * Carries notices by e-mail. SMTP cannot be asked whether a message was taken, so after a crash between the server's word
 * and ours a letter goes out again, with the same {@code Message-ID}, by which receivers tell repetitions.
 */
final class EmailCourier implements Courier {

    private static final int LENGTH_OF_ID = 32;

    private final Addresses addresses;
    private final LetterWriter letters;
    private final MailSettings settings;
    private final JavaMailSenderImpl server;

    EmailCourier(Addresses addresses, LetterWriter letters, MailSettings settings, JavaMailSenderImpl server) {
        this.addresses = addresses;
        this.letters = letters;
        this.settings = settings;
        this.server = server;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome carry(Delivery delivery) {
        return switch (addresses.of(delivery.customer())) {
            case Addresses.Found.Address address -> send(delivery, address);
            case Addresses.Found.Nobody() -> new Outcome.Nowhere("the customer is not known any more");
            case Addresses.Found.Unknown() -> new Outcome.Later("auth-service does not answer");
        };
    }

    private Outcome send(Delivery delivery, Addresses.Found.Address address) {
        try {
            server.send(message(delivery, address));
            return new Outcome.Sent();
        } catch (MailParseException | AddressException unwritable) {
            return new Outcome.Refused("the address is none");
        } catch (MailException | MessagingException | UnsupportedEncodingException failure) {
            return Refusals.isForGood(failure)
                    ? new Outcome.Refused("the mail server refuses it for good")
                    : new Outcome.Later(failure.getClass().getSimpleName());
        }
    }

    private MimeMessage message(Delivery delivery, Addresses.Found.Address address)
            throws MessagingException, UnsupportedEncodingException {
        var letter = letters.write(delivery.notice(), delivery.language(), address.name());
        var message = server.createMimeMessage();
        var parts = new MimeMessageHelper(message, true, UTF_8.name());
        parts.setFrom(settings.from(), settings.name());
        parts.setTo(address.email());
        parts.setSubject(letter.subject());
        parts.setText(letter.text(), letter.html());
        message.setHeader("Message-ID", "<" + idOf(delivery) + "@" + settings.domain() + ">");
        message.setHeader("Content-Language", delivery.language().code());
        // RFC 3834: no answers from absence notes.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private static String idOf(Delivery delivery) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(delivery.id().getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH_OF_ID);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
