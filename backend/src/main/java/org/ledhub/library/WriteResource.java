package org.ledhub.library;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.validator.constraints.UniqueElements;
import org.ledhub.shared.CheckYourAnswers;
import org.ledhub.shared.FourDigitYear;
import org.ledhub.shared.OneOf;
import org.ledhub.shared.PlainText;

/**
 * All that an admin writes about a resource.
 *
 * @param url where it is; null for an article, and for what is here as a file
 * @param body an article's text in Markdown, or what is said in a recording; null for everything else
 * @param captionsWaiver why a recording has no captions or transcript yet
 * @param closesOn the last day to apply, for an opportunity
 */
record WriteResource(
        @NotBlank(message = "Enter a title")
        @Size(max = 200, message = "Enter a title of up to 200 characters")
        @PlainText
        String title,

        @NotNull(message = "Enter a summary")
        @Size(max = 1000, message = "Enter a summary of up to 1,000 characters")
        @PlainText
        String summary,

        @NotNull(message = "Choose the kind")
        @OneOf({"link", "article", "document", "slides", "recording", "opportunity"})
        String kind,

        @Size(max = 500, message = "Enter an address of up to 500 characters")
        @Pattern(regexp = "https://[^\\s\"<>]+", message = "Enter an address that starts with https://")
        @PlainText
        String url,

        @Size(max = 50_000, message = "Enter a text of up to 50,000 characters") @PlainText
        String body,

        @NotNull(message = "Choose the collection") @Pattern(regexp = "[a-z0-9-]{1,60}")
        String collection,

        @NotNull(message = "Choose who it is for") @OneOf({"public", "staff", "led"})
        String audience,

        @NotBlank(message = "Enter who publishes it")
        @Size(max = 200, message = "Enter up to 200 characters")
        @PlainText
        String source,

        @Size(max = 200, message = "Enter up to 200 characters") @PlainText
        String licence,

        @Size(max = 100, message = "Enter up to 100 characters") @PlainText
        String validFor,

        @Size(max = 500, message = "Enter up to 500 characters") @PlainText
        String keywords,

        UUID ownerId,

        @Size(max = 20, message = "Choose up to 20 specialties") @UniqueElements(message = "Choose each specialty once")
        List<
                        @NotBlank(message = "Enter the specialty")
                        @Size(max = 100, message = "Enter up to 100 characters") @PlainText String>
                specialties,

        @Size(max = 4, message = "Choose up to 4 stages") @UniqueElements(message = "Choose each stage once")
        List<@NotNull @OneOf({"new", "junior", "registrar", "senior"}) String> careerStages,

        boolean imgRelevant,

        @FourDigitYear LocalDate closesOn,

        @Size(max = 300, message = "Enter up to 300 characters") @PlainText
        String captionsWaiver,

        @FourDigitYear LocalDate captionsWaivedUntil,

        @NotNull(message = "Enter the day by which it is reviewed") @FourDigitYear
        LocalDate reviewBy) {

    private static final int LONGEST_WAIVER_DAYS = 92;

    WriteResource {
        url = isEmpty(url) ? null : url;
        body = isEmpty(body) ? null : body;
        captionsWaiver = isEmpty(captionsWaiver) ? null : captionsWaiver;
        specialties = Objects.requireNonNullElse(specialties, List.of());
        careerStages = Objects.requireNonNullElse(careerStages, List.of());
    }

    /** The rules between fields, and against the calendar. */
    void check(LocalDate today) {
        if (isArticle()) {
            require(!isEmpty(body), "body", "Enter the text of the article");
            require(isEmpty(url), "url", "Leave the address out: an article is read here");
        } else {
            require(
                    isEmpty(body) || isRecording(),
                    "body",
                    "Leave the text out: only articles and recordings have one");
            require(!isEmpty(url) || mayBeFile(), "url", "Enter the address");
        }
        boolean isWaived = !isEmpty(captionsWaiver) && captionsWaivedUntil != null;
        require(
                isWaived || isEmpty(captionsWaiver) && captionsWaivedUntil == null,
                "captionsWaivedUntil",
                "Enter both why there are no captions and until when, or neither");
        require(!isWaived || isRecording(), "captionsWaiver", "Leave this out: only a recording needs captions");
        require(
                !isWaived || !captionsWaivedUntil.isAfter(today.plusDays(LONGEST_WAIVER_DAYS)),
                "captionsWaivedUntil",
                "Enter a day within the next " + LONGEST_WAIVER_DAYS + " days");
        boolean closes = kind.equals(Resource.OPPORTUNITY);
        require(closes || closesOn == null, "closesOn", "Leave the closing date out: only an opportunity closes");
        require(!closes || closesOn != null, "closesOn", "Enter the closing date");
        checkReviewDay(reviewBy, today);
    }

    static void checkReviewDay(LocalDate day, LocalDate today) {
        require(!day.isBefore(today), "reviewBy", "Enter today or a day in the future");
    }

    private boolean isRecording() {
        return kind.equals(Resource.RECORDING);
    }

    private boolean mayBeFile() {
        return !kind.equals(Resource.LINK) && !kind.equals(Resource.OPPORTUNITY);
    }

    private boolean isArticle() {
        return kind.equals(Resource.ARTICLE);
    }

    private static void require(boolean holds, String field, String words) {
        if (!holds) {
            throw new CheckYourAnswers(field, "check", words);
        }
    }

    private static boolean isEmpty(String text) {
        return text == null || text.isBlank();
    }
}
