package dev.laurel.social.notification.inbox;

import dev.laurel.social.notification.NotificationSettings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class NoticesConfiguration {

    @Bean
    OpenStreams openStreams(NotificationSettings settings, MeterRegistry meters) {
        var streams = new OpenStreams(settings.streamsOfOne(), settings.streams());
        Gauge.builder("laurel.notifications.streams", streams, OpenStreams::count)
                .register(meters);
        return streams;
    }

    @Bean
    Follow follow(Inbox inbox, JsonMapper json, Clock clock, NotificationSettings settings) {
        return new Follow(inbox, json, clock, settings.look(), settings.heartbeat());
    }
}
