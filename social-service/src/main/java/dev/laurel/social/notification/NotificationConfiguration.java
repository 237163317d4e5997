package dev.laurel.social.notification;

import dev.laurel.social.background.Rounds;
import dev.laurel.social.notification.delivery.Deliveries;
import dev.laurel.social.notification.inbox.Inbox;
import dev.laurel.social.notification.inbox.OpenStreams;
import dev.laurel.social.notification.preference.PreferenceBook;
import dev.laurel.social.notification.text.NoticeWriter;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    TellCustomer tellCustomer(
            PreferenceBook preferences,
            Inbox inbox,
            OpenStreams streams,
            Deliveries deliveries,
            @Qualifier("deliveryRounds") Rounds dispatch,
            NotificationSettings settings,
            Clock clock) {
        return new TellCustomer(
                preferences, new NoticeWriter(), inbox, streams, deliveries, dispatch, settings.newsFor(), clock);
    }

    @Bean
    ForgetCustomer forgetCustomer(PreferenceBook preferences, Inbox inbox, Deliveries deliveries, Clock clock) {
        return new ForgetCustomer(preferences, inbox, deliveries, clock);
    }
}
