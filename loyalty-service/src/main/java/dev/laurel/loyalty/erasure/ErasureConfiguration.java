package dev.laurel.loyalty.erasure;

import dev.laurel.platform.staff.StaffLog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ErasureConfiguration {

    /** What staff wrote about a person in their own words; that they acted stays on record. */
    @Bean
    PersonalData staffReasons(StaffLog log) {
        return log::forgetReasons;
    }
}
