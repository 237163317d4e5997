package dev.laurel.social.notification.delivery;

import dev.laurel.social.background.Rounds;
import dev.laurel.social.notification.preference.PreferenceBook;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeliveryConfiguration {

    @Bean
    Rounds deliveryRounds(
            Deliveries queue,
            PreferenceBook preferences,
            List<Courier> couriers,
            RetrySettings settings,
            MeterRegistry meters,
            Clock clock) {
        var deliver = new Deliver(queue, preferences, couriers, settings, clock);
        return new Rounds("deliveries", settings.look(), new Dispatch(queue, deliver, settings, meters, clock));
    }
}
