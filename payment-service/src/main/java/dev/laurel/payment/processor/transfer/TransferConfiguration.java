package dev.laurel.payment.processor.transfer;

import dev.laurel.platform.store.MongoIndex;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rails. A further one is two beans here and its block in the configuration. */
@Configuration(proxyBeanMethods = false)
class TransferConfiguration {

    private static final String ZELLE = "zelle";
    private static final String CHIME = "chime";

    @Bean
    TransferProcessor zelle(TransferProperties properties, Transfers transfers, Clock clock) {
        return new TransferProcessor(ZELLE, properties.rail(ZELLE), transfers, clock);
    }

    @Bean
    TransferStatement zelleStatement(Transfers transfers) {
        return new TransferStatement(ZELLE, transfers);
    }

    @Bean
    TransferProcessor chime(TransferProperties properties, Transfers transfers, Clock clock) {
        return new TransferProcessor(CHIME, properties.rail(CHIME), transfers, clock);
    }

    @Bean
    TransferStatement chimeStatement(Transfers transfers) {
        return new TransferStatement(CHIME, transfers);
    }

    @Bean
    MongoIndex transferReferences() {
        return MongoIndex.unique(Transfers.COLLECTION, "reference");
    }

    @Bean
    MongoIndex awaitedTransfers() {
        return MongoIndex.sparse(Transfers.COLLECTION, TransferDocuments.AWAITED);
    }

    @Bean
    MongoIndex transfersForStaff() {
        return MongoIndex.sparse(Transfers.COLLECTION, TransferDocuments.WAITS_FOR_STAFF);
    }

    @Bean
    MongoIndex movedTransfers() {
        return MongoIndex.plain(Transfers.COLLECTION, TransferDocuments.MOVED_AT);
    }
}
