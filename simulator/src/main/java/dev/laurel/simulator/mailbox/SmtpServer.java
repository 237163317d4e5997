package dev.laurel.simulator.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.subethamail.smtp.server.SMTPServer;

/** Takes every mail for everybody. */
@Component
class SmtpServer implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SmtpServer.class);
    private static final int MOST_CONNECTIONS = 100;

    private final MailReader reader = new MailReader();
    private final Mails mails;
    private final Clock clock;
    private final MailboxProperties properties;
    private final InetAddress address;
    /** A server starts once only, and a context may stop and start again. */
    private volatile @Nullable SMTPServer server;

    SmtpServer(Mails mails, MailboxProperties properties, Clock clock) throws UnknownHostException {
        this.mails = mails;
        this.clock = clock;
        this.properties = properties;
        this.address = InetAddress.getByName(properties.address());
    }

    private SMTPServer build() {
        return SMTPServer.port(properties.smtpPort())
                .bindAddress(address)
                .hostName("mailbox.localhost")
                .maxConnections(MOST_CONNECTIONS)
                .maxMessageSize(Math.toIntExact(properties.largest().toBytes()))
                .messageHandler((context, from, to, data) -> take(from, to, data))
                .build();
    }

    private void take(String from, String to, byte[] data) {
        mails.add(number -> {
            try {
                return reader.read(number, clock.instant(), from, to, data);
            } catch (MessagingException | IOException unreadable) {
                log.warn("A mail cannot be read", unreadable);
                return Mail.unreadable(number, clock.instant(), from, to);
            }
        });
    }

    int port() {
        return Objects.requireNonNull(server, "not started").getPortAllocated();
    }

    @Override
    public void start() {
        var started = build();
        started.start();
        server = started;
    }

    @Override
    public void stop() {
        var started = server;
        if (started != null) {
            started.stop();
        }
    }

    @Override
    public boolean isRunning() {
        var started = server;
        return started != null && started.isRunning();
    }
}
