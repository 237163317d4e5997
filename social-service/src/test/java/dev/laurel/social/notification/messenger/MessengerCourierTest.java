package dev.laurel.social.notification.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.answer.AnswersUnavailableException;
import dev.laurel.dialogue.reply.Reply;
import dev.laurel.social.messenger.Purpose;
import dev.laurel.social.messenger.Sending;
import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.Kind;
import dev.laurel.social.notification.Notice;
import dev.laurel.social.notification.delivery.Courier.Outcome;
import dev.laurel.social.notification.delivery.Delivery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessengerCourierTest {

    private static final Delivery DELIVERY = new Delivery(
            "tier-1",
            Channel.MESSENGER,
            "ada",
            Language.EN,
            new Notice(Kind.TIER, "You are Gold now", "Your tier changed from Silver to Gold.", null),
            1,
            Instant.EPOCH);

    /** What was asked of the outbox. */
    private record Sent(String psid, Reply reply, String key, Purpose purpose) {}

    private final List<Sent> sent = new ArrayList<>();
    private Sending answer = new Sending.Queued();

    @Test
    void aNoticeGoesToTheLinkedPersonUnderTheDeliverysKey() {
        assertThat(courier("900").carry(DELIVERY)).isEqualTo(new Outcome.HandedOn());

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().psid()).isEqualTo("900");
        assertThat(sent.getFirst().key()).isEqualTo("tier-1:messenger");
        assertThat(sent.getFirst().purpose()).isEqualTo(Purpose.NOTIFICATION);
        assertThat(sent.getFirst().reply().text())
                .isEqualTo("You are Gold now\nYour tier changed from Silver to Gold.");
    }

    @Test
    void outsideTheWindowALetterStandsIn() {
        answer = new Sending.OutsideWindow();
        assertThat(courier("900").carry(DELIVERY))
                .isInstanceOfSatisfying(
                        Outcome.Otherwise.class,
                        otherwise -> assertThat(otherwise.other()).isEqualTo(Channel.EMAIL));
    }

    @Test
    void whoeverIsNotLinkedGetsNothingHere() {
        assertThat(courier(null).carry(DELIVERY)).isInstanceOf(Outcome.Nowhere.class);
        assertThat(sent).isEmpty();
    }

    @Test
    void whileNobodyTellsWhoIsLinkedItWaits() {
        var courier = new MessengerCourier(
                customer -> {
                    throw new AnswersUnavailableException("auth-service", new IllegalStateException("away"));
                },
                this::take);
        assertThat(courier.carry(DELIVERY)).isInstanceOf(Outcome.Later.class);
    }

    private MessengerCourier courier(String psid) {
        return new MessengerCourier(customer -> Optional.ofNullable(psid), this::take);
    }

    private Sending take(String psid, Reply reply, String key, Purpose purpose) {
        sent.add(new Sent(psid, reply, key, purpose));
        return answer;
    }
}
