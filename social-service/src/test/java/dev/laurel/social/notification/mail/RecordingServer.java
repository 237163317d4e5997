package dev.laurel.social.notification.mail;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server that keeps what it gets, or fails as it is told. */
public final class RecordingServer extends JavaMailSenderImpl {

    public final List<MimeMessage> sent = new CopyOnWriteArrayList<>();
    public final AtomicReference<Exception> failure = new AtomicReference<>();

    @Override
    protected void doSend(MimeMessage[] messages, Object[] originals) {
        var wrong = failure.get();
        if (wrong != null) {
            throw new MailSendException("Failed", wrong, Map.of(messages[0], wrong));
        }
        sent.addAll(List.of(messages));
    }
}
