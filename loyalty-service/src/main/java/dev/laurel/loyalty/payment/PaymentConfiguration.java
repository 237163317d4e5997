package dev.laurel.loyalty.payment;

import dev.laurel.loyalty.earning.AwardPoints;
import dev.laurel.loyalty.reversal.ReversePoints;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    @Bean
    HearPayment hearPayment(
            AwardPoints awardPoints,
            HearMoneyMoved moved,
            List<PaymentFollower> followers,
            MeterRegistry meters,
            Clock clock) {
        return new HearPayment(awardPoints, moved, followers, meters, clock);
    }

    @Bean
    HearMoneyMoved hearMoneyMoved(ReversePoints reversePoints, List<PaymentFollower> followers, MeterRegistry meters) {
        return new HearMoneyMoved(reversePoints, followers, meters);
    }
}
