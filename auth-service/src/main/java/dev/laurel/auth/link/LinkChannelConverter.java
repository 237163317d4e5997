package dev.laurel.auth.link;

import java.util.Locale;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads channels in paths, which are lower case there. */
@Component
class LinkChannelConverter implements Converter<String, LinkChannel> {

    @Override
    public LinkChannel convert(String word) {
        return LinkChannel.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
