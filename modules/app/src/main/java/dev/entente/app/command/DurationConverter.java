package dev.entente.app.command;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A length of time as people write it: {@code 90s}, {@code 10m}, {@code 2h}, {@code 1d}. */
final class DurationConverter implements ITypeConverter<Duration> {

    @Override
    public Duration convert(String text) {
        var lower = text.strip().toLowerCase(Locale.ROOT);
        try {
            return Duration.parse(lower.endsWith("d") ? "P" + lower : "PT" + lower);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'%s' is no length of time: give one such as 90s, 10m or 2h".formatted(text));
        }
    }
}
