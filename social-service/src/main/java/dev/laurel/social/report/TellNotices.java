package dev.laurel.social.report;

import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.Notice;
import dev.laurel.social.notification.delivery.CarriedNotices;
import dev.laurel.social.notification.delivery.CarriedNotices.Carried;
import dev.laurel.social.notification.inbox.ToldNotices;
import dev.laurel.social.notification.inbox.ToldNotices.Told;
import dev.laurel.social.report.TimelineEvent.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what a customer was told. */
@Component
class TellNotices {

    private static final int MOST = 2_000;

    private final ToldNotices told;
    private final CarriedNotices carried;

    TellNotices(ToldNotices told, CarriedNotices carried) {
        this.told = told;
        this.carried = carried;
    }

    /**
     * Of the latest two thousand notices, in no order.
     *
     * @param payment only what is about this payment
     */
    Stream<TimelineEvent> of(String customer, @Nullable String payment) {
        List<Told> notices = told.ofCustomer(customer, MOST).stream()
                .filter(one -> payment == null || isAbout(one.notice(), payment))
                .toList();
        Map<String, Notice> byEvent =
                notices.stream().collect(Collectors.toMap(Told::eventId, Told::notice, (one, same) -> one));
        return Stream.concat(
                notices.stream().map(TellNotices::told),
                carried.ofCustomer(customer, MOST).stream()
                        .filter(one -> payment == null
                                || byEvent.containsKey(one.eventId())
                                || one.eventId().startsWith(payment + ":"))
                        .flatMap(one -> carried(one, byEvent.get(one.eventId()))));
    }

    private static boolean isAbout(Notice notice, String payment) {
        var reference = notice.reference();
        return reference != null
                && reference.type().equals("payment")
                && reference.id().equals(payment);
    }

    private static TimelineEvent told(Told one) {
        return new TimelineEvent(
                one.eventId() + ":inbox",
                one.at(),
                "notice." + one.notice().kind().word(),
                "The customer was told: " + one.notice().title() + ".",
                null,
                target(one.notice()));
    }

    /** What was not sent because nobody wanted it, or there was nowhere to, is no news. */
    private static Stream<TimelineEvent> carried(Carried one, @Nullable Notice notice) {
        var what = notice == null ? "A notice" : "“" + notice.title() + "”";
        return switch (one.end()) {
            case SENT, HANDED_ON -> Stream.of(carried(one, notice, "sent", what + " was sent by " + by(one) + "."));
            case SET_ASIDE ->
                Stream.of(carried(one, notice, "failed", what + " could not be sent by " + by(one) + "."));
            case DROPPED -> Stream.empty();
        };
    }

    private static TimelineEvent carried(Carried one, @Nullable Notice notice, String kind, String text) {
        return new TimelineEvent(
                one.eventId() + ":" + one.channel().word(),
                one.at(),
                "notice." + kind,
                text,
                null,
                notice == null ? null : target(notice));
    }

    private static @Nullable Target target(Notice notice) {
        var reference = notice.reference();
        return reference == null ? null : new Target(reference.type(), reference.id());
    }

    private static String by(Carried one) {
        return one.channel() == Channel.EMAIL ? "e-mail" : "Messenger";
    }
}
