package dev.laurel.platform.scheduling;

import dev.laurel.platform.store.StoreAutoConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.provider.mongo.MongoLockProvider;
import net.javacrumbs.shedlock.spring.annotation.EnableSchedulerLock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.data.mongodb.core.MongoTemplate;

/**
 * A method with {@code @Scheduled} and {@code @SchedulerLock} runs on one instance at a time; the locks are in the
 * service's own database. A lock only saves work: what is done under it must be repeatable all the same, because an
 * instance may be killed in the middle.
 */
@AutoConfiguration(after = StoreAutoConfiguration.class)
@ConditionalOnClass(MongoTemplate.class)
@EnableSchedulerLock(defaultLockAtMostFor = "PT30M")
public class ClusterScheduleAutoConfiguration {

    private static final String COLLECTION = "locks";

    @Bean
    LockProvider lockProvider(MongoDatabaseFactory database) {
        return new MongoLockProvider(database.getMongoDatabase().getCollection(COLLECTION));
    }
}
