package dev.laurel.social.conversation;

import dev.laurel.answers.AnswersOf;
import dev.laurel.dialogue.catalogue.Catalogue;
import dev.laurel.dialogue.conversation.Dialogue;
import dev.laurel.dialogue.understanding.BgeEmbedder;
import dev.laurel.dialogue.understanding.Classifier;
import dev.laurel.dialogue.understanding.Understanding;
import dev.laurel.platform.store.MongoIndex;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConversationSettings.class)
class ConversationConfiguration {

    @Bean
    Catalogue catalogue() {
        return Catalogue.read();
    }

    /** Made at the start, once: it takes half a second and some 230 MB, and who is ready answers at once. */
    @Bean(destroyMethod = "close")
    BgeEmbedder embedder() {
        return new BgeEmbedder();
    }

    @Bean
    Understanding understanding(BgeEmbedder embedder, Catalogue catalogue) {
        return new Classifier(embedder, catalogue);
    }

    @Bean
    Dialogue dialogue(Understanding understanding, Catalogue catalogue, Clock clock) {
        return new Dialogue(understanding, catalogue, clock);
    }

    @Bean
    @ConditionalOnMissingBean
    Voices voices(AnswersOf answers) {
        return new ServiceVoices(answers);
    }

    @Bean
    Conversations conversations(
            Talks talks,
            Dialogue dialogue,
            Voices voices,
            List<TurnWatch> watches,
            ConversationSettings settings,
            JsonMapper json,
            Clock clock) {
        return new Conversations(talks, dialogue, voices, watches, settings.kept(), json, clock);
    }

    @Bean
    Desk desk(
            Talks talks,
            Dialogue dialogue,
            Voices voices,
            List<ChannelSender> senders,
            ConversationSettings settings,
            JsonMapper json,
            Clock clock) {
        return new Desk(
                talks,
                dialogue,
                voices,
                senders.stream().collect(Collectors.toMap(ChannelSender::channel, Function.identity())),
                settings.kept(),
                json,
                clock);
    }

    @Bean
    MongoIndex conversationsByTime() {
        return MongoIndex.plain(MongoTalks.COLLECTION, MongoTalks.LAST);
    }

    @Bean
    MongoIndex conversationsByState() {
        return MongoIndex.plain(MongoTalks.COLLECTION, MongoTalks.STATE, MongoTalks.LAST);
    }

    @Bean
    MongoIndex conversationsByCustomer() {
        return MongoIndex.plain(MongoTalks.COLLECTION, MongoTalks.CUSTOMERS);
    }
}
