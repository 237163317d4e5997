package dev.laurel.social.notification;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.Topics;
import dev.laurel.contracts.customers.v1.ChannelLinked;
import dev.laurel.contracts.customers.v1.ChannelUnlinked;
import dev.laurel.contracts.customers.v1.CustomerErased;
import dev.laurel.contracts.customers.v1.CustomerProfileChanged;
import dev.laurel.social.notification.inbox.OpenStreams;
import dev.laurel.social.notification.inbox.OpenStreams.Hint;
import org.springframework.kafka.annotation.KafkaHandler;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears of everything that happens. In a group of its own, since other features of this service listen to the same topics
 * for their own sake.
 */
@Component
@KafkaListener(
        topics = {Topics.PAYMENTS, Topics.LOYALTY, Topics.SWEEPSTAKES, Topics.CUSTOMERS},
        groupId = "${spring.kafka.consumer.group-id}-notifications")
class NotificationListener {

    private final TellCustomer tell;
    private final ForgetCustomer forget;
    private final LearnLanguage language;
    private final OpenStreams streams;

    NotificationListener(TellCustomer tell, ForgetCustomer forget, LearnLanguage language, OpenStreams streams) {
        this.tell = tell;
        this.forget = forget;
        this.language = language;
        this.streams = streams;
    }

    @KafkaHandler
    void on(CustomerErased event) {
        forget.forget(event.customerId());
    }

    @KafkaHandler
    void on(CustomerProfileChanged event) {
        language.learn(event.customerId());
    }

    @KafkaHandler
    void on(ChannelLinked event) {
        streams.hint(event.customerId(), Hint.LINK);
        tell.tell(event);
    }

    @KafkaHandler
    void on(ChannelUnlinked event) {
        streams.hint(event.customerId(), Hint.LINK);
        tell.tell(event);
    }

    @KafkaHandler(isDefault = true)
    void on(Event event) {
        tell.tell(event);
    }
}
