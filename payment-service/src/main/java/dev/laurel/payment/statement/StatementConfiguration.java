package dev.laurel.payment.statement;

import dev.laurel.platform.store.MongoIndex;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StatementConfiguration {

    @Bean
    MongoIndex latestStatements() {
        return MongoIndex.plain(Statements.COLLECTION, Statements.UPLOADED_AT);
    }
}
