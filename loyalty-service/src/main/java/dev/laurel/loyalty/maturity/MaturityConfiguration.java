package dev.laurel.loyalty.maturity;

import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.nightly.MemberTask;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MaturityConfiguration {

    @Bean
    MemberTask maturity(Journal journal) {
        MaturePoints maturePoints = new MaturePoints(journal);
        return new MemberTask() {
            @Override
            public String name() {
                return "maturity";
            }

            @Override
            public void run(Head member, LocalDate day) {
                maturePoints.mature(member, day);
            }
        };
    }
}
