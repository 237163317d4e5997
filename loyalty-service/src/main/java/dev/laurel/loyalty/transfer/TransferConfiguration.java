package dev.laurel.loyalty.transfer;

import dev.laurel.loyalty.customer.Customers;
import dev.laurel.loyalty.operation.MovePoints;
import dev.laurel.platform.store.MongoIndex;
import java.time.Clock;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
class TransferConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TransferConfiguration.class);

    @Bean
    AdvanceTransfer advanceTransfer(
            Transfers transfers, Allowances allowances, MovePoints move, @Lazy Customers customers, Clock clock) {
        return new AdvanceTransfer(transfers, allowances, move, customers, clock);
    }

    @Bean
    SendPoints sendPoints(
            Transfers transfers,
            Allowances allowances,
            AdvanceTransfer advance,
            TransferSettings settings,
            Clock clock) {
        Executor afterwards = work -> Thread.ofVirtual().name("transfer").start(() -> quietly(work));
        return new SendPoints(transfers, allowances, advance, settings.limits(), afterwards, clock);
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            log.info("A transfer could not be delivered at once; the resolver goes on with it", failure);
        }
    }

    @Bean
    SchedulingConfigurer transferRounds(
            Transfers transfers, AdvanceTransfer advance, TransferSettings settings, Clock clock) {
        TransferResolver resolver = new TransferResolver(transfers, advance, clock);
        return tasks -> tasks.addFixedDelayTask(resolver::round, settings.interval());
    }

    @Bean
    MongoIndex transfersBySender() {
        return MongoIndex.plain(MongoTransfers.COLLECTION, MongoTransfers.SENDER, MongoTransfers.CREATED_AT);
    }

    /** For those who are forgotten. */
    @Bean
    MongoIndex transfersByReceiver() {
        return MongoIndex.sparse(MongoTransfers.COLLECTION, MongoTransfers.RECEIVER);
    }

    @Bean
    MongoIndex transfersDue() {
        return MongoIndex.sparse(MongoTransfers.COLLECTION, MongoTransfers.LOOK_AT);
    }
}
