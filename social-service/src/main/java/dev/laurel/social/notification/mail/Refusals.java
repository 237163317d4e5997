package dev.laurel.social.notification.mail;

import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.springframework.mail.MailSendException;

/** Tells what a mail server refuses for good (RFC 5321: a reply of 5yz) from what may work later. */
final class Refusals {

    private static final int PERMANENT = 500;

    private Refusals() {}

    static boolean isForGood(Exception failure) {
        return causes(failure).anyMatch(Refusals::isPermanent);
    }

    private static Stream<Exception> causes(Exception failure) {
        Stream<Exception> deeper = switch (failure) {
            case MailSendException several -> Arrays.stream(several.getMessageExceptions());
            case MessagingException chained -> Stream.ofNullable(chained.getNextException());
            default -> Stream.empty();
        };
        return Stream.concat(Stream.of(failure), deeper.filter(Objects::nonNull).flatMap(Refusals::causes));
    }

    private static boolean isPermanent(Exception failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode() >= PERMANENT;
            case SMTPSendFailedException message -> message.getReturnCode() >= PERMANENT;
            default -> false;
        };
    }
}
