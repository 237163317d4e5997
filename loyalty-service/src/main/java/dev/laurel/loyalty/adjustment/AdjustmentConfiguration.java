package dev.laurel.loyalty.adjustment;

import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.platform.staff.StaffLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdjustmentConfiguration {

    @Bean
    AdjustPoints adjustPoints(MovePoints points, StaffLog log, AdjustmentSettings settings) {
        return new AdjustPoints(points, log, settings.supportLimit());
    }
}
