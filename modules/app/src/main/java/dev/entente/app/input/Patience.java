package dev.entente.app.input;

import com.rometools.rome.feed.module.SyModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndFeed;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How long a feed asks to be left alone. What it asks in a way that nobody understands it does not ask. */
record Patience(SyndFeed feed) {
    private static final Map<String, Duration> PERIODS = Map.of(
            SyModule.HOURLY, Duration.ofHours(1),
            SyModule.DAILY, Duration.ofDays(1),
            SyModule.WEEKLY, Duration.ofDays(7),
            SyModule.MONTHLY, Duration.ofDays(30),
            SyModule.YEARLY, Duration.ofDays(365));

    /** In RSS's own words (ttl), else in those of the module for syndication, which feeds of all kinds use. */
    Optional<Duration> asked() {
        return ttl().or(this::period);
    }

    private Optional<Duration> ttl() {
        return Optional.ofNullable(feed.originalWireFeed())
                .filter(Channel.class::isInstance)
                .map(wire -> ((Channel) wire).getTtl())
                .filter(minutes -> minutes > 0)
                .map(Duration::ofMinutes);
    }

    /** A period, and how often in it the feed may change. Rome knows the module in RSS 1.0 and Atom, not in RSS 2.0. */
    private Optional<Duration> period() {
        return feed.getModule(SyModule.URI) instanceof SyModule module
                ? period(String.valueOf(module.getUpdatePeriod()), String.valueOf(module.getUpdateFrequency()))
                : period(markup("updatePeriod"), markup("updateFrequency"));
    }

    private static Optional<Duration> period(String name, String frequency) {
        return Optional.ofNullable(PERIODS.get(name.toLowerCase(Locale.ROOT)))
                .map(period -> period.dividedBy(frequency.matches("[1-9]\\d{0,3}") ? Integer.parseInt(frequency) : 1));
    }

    private String markup(String name) {
        return feed.originalWireFeed().getForeignMarkup().stream()
                .filter(element -> element.getNamespaceURI().equals(SyModule.URI)
                        && element.getName().equals(name))
                .map(element -> element.getTextTrim())
                .findFirst()
                .orElse("");
    }
}
