package dev.laurel.loyalty.tier;

import dev.laurel.loyalty.program.EditVersions;
import dev.laurel.loyalty.program.EditableVersions;
import dev.laurel.loyalty.program.MongoVersions;
import dev.laurel.platform.staff.StaffLog;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;

@Configuration(proxyBeanMethods = false)
class TierConfiguration {

    @Bean
    EditableVersions<TierTable> tierTables(MongoTemplate mongo, Clock clock) {
        return new MongoVersions<>(
                mongo, "tierTables", TierTableForm::parse, TierTableForm::document, TierTable.initial(), clock);
    }

    @Bean
    EditVersions<TierTable> editTiers(EditableVersions<TierTable> tables, StaffLog log, Clock clock) {
        return new EditVersions<>("tiers", tables, log, clock);
    }
}
