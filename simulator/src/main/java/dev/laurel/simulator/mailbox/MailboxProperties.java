package dev.laurel.simulator.mailbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mailbox.
 *
 * @param address where both listen
 * @param port of the page
 * @param smtpPort where mail is taken
 * @param kept how many mails are kept, the latest
 * @param largest how large one may be; all together take at most as much memory as {@code kept} of these
 */
@ConfigurationProperties("laurel.simulator.mailbox")
record MailboxProperties(
        @DefaultValue("127.0.0.1") String address,
        @DefaultValue("8025") int port,
        @DefaultValue("1025") int smtpPort,
        @DefaultValue("1000") int kept,
        @DefaultValue("256KB") DataSize largest) {}
