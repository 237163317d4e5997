package dev.laurel.simulator.mailbox;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
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
    private final SMTPServer server;

    SmtpServer(Mails mails, MailboxProperties properties, Clock clock) throws UnknownHostException {
        this.mails = mails;
        this.clock = clock;
        this.server = SMTPServer.port(properties.smtpPort())
                .bindAddress(InetAddress.getByName(properties.address()))
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
        return server.getPortAllocated();
    }

    @Override
    public void start() {
        server.start();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public boolean isRunning() {
        return server.isRunning();
    }
}
