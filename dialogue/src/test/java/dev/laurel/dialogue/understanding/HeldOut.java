package dev.laurel.dialogue.understanding;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.catalogue.Examples.Example;
import dev.laurel.dialogue.catalogue.Intent;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Paraphrases that nothing was learned from. */
final class HeldOut {

    private HeldOut() {}

    static List<Example> of(Language language) {
        var in = Objects.requireNonNull(HeldOut.class.getResourceAsStream("/dialogue/held-out.yaml"));
        return YAMLMapper.builder().build().readTree(in).required(language.code()).properties().stream()
                .flatMap(intent -> intent.getValue()
                        .valueStream()
                        .map(text -> new Example(
                                text.asString(),
                                "out-of-scope".equals(intent.getKey())
                                        ? Optional.empty()
                                        : Optional.of(
                                                Intent.ofId(intent.getKey()).orElseThrow()))))
                .toList();
    }
}
