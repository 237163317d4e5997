package dev.laurel.simulator.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** Reads a message as a mail program does: what it is about, and its text with and without HTML. */
final class MailReader {

    private final Session session = Session.getInstance(new Properties());

    Mail read(long number, Instant at, String from, String to, byte[] data) throws MessagingException, IOException {
        var message = new MimeMessage(session, new ByteArrayInputStream(data));
        return new Mail(
                number,
                at,
                from,
                List.of(to),
                Objects.requireNonNullElse(message.getSubject(), ""),
                Objects.requireNonNullElse(message.getMessageID(), ""),
                text(message, "text/plain"),
                text(message, "text/html"));
    }

    /** The first part of this kind. */
    private static String text(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = text(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
