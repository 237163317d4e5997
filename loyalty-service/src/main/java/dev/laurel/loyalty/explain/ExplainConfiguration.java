package dev.laurel.loyalty.explain;

import dev.laurel.loyalty.journal.Journal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExplainConfiguration {

    @Bean
    Explain explain(Journal journal) {
        return new Explain(journal);
    }
}
