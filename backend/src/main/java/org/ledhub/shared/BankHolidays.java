package org.ledhub.shared;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** England's bank holidays, as the Jollyday library knows them. They are proposed to whoever plans, and never applied by themselves. */
@ApplicationScoped
public class BankHolidays {

    private static final String ENGLAND = "eng";

    private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

    /** The name of the bank holiday, or null on any other day. */
    public String on(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), BankHolidays::of).get(date);
    }

    private static Map<LocalDate, String> of(int year) {
        return HolidayManager.getInstance(ManagerParameters.create("gb")).getHolidays(Year.of(year), ENGLAND).stream()
                .collect(Collectors.toMap(
                        Holiday::getDate, holiday -> holiday.getDescription(Locale.UK), (first, _) -> first));
    }
}
