package dev.laurel.platform.staff;

import dev.laurel.platform.store.MongoIndex;
import dev.laurel.platform.store.StoreAutoConfiguration;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * The staff log of a service that names its domain, the word in {@code /api/admin/{domain}/…}, as {@code
 * laurel.staff-log.domain}.
 */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@ConditionalOnClass(MongoTemplate.class)
@ConditionalOnProperty("laurel.staff-log.domain")
public class StaffLogAutoConfiguration {

    @Bean
    StaffLog staffLog(MongoTemplate mongo, Clock clock) {
        return new StaffLog(new MongoStaffRecords(mongo), clock);
    }

    /** For what was done to one subject, as when a person is forgotten. */
    @Bean
    MongoIndex staffLogBySubject() {
        return MongoIndex.plain(MongoStaffRecords.COLLECTION, "subject");
    }

    @Bean
    StaffLogController staffLogController(StaffLog log) {
        return new StaffLogController(log);
    }
}
