package dev.laurel.loyalty.payment;

import dev.laurel.loyalty.earning.AwardPoints;
import dev.laurel.loyalty.reversal.ReversePoints;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    @Bean
    HearPayment hearPayment(AwardPoints awardPoints, HearMoneyMoved moved, MeterRegistry meters, Clock clock) {
        return new HearPayment(awardPoints, moved, meters, clock);
    }

    @Bean
    HearMoneyMoved hearMoneyMoved(ReversePoints reversePoints, MeterRegistry meters) {
        return new HearMoneyMoved(reversePoints, meters);
    }
}
