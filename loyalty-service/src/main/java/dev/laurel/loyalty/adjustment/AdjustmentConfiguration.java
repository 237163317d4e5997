package dev.laurel.loyalty.adjustment;

import dev.laurel.loyalty.operation.MovePoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdjustmentConfiguration {

    @Bean
    AdjustPoints adjustPoints(MovePoints points, AdjustmentSettings settings) {
        return new AdjustPoints(points, settings.supportLimit());
    }
}
