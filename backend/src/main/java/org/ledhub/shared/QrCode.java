package org.ledhub.shared;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a QR code, for pages that are printed. */
public final class QrCode {

    /** Enough to stay sharp on paper. A file for an appraisal can hold a thousand of these, and each is read pixel by pixel. */
    private static final int PIXELS_A_DOT = 3;

    private static final int MARGIN = 4;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /** A PNG inside a {@code data:} address. */
    public static String asDataAddress(String text) {
        try {
            BitMatrix dots =
                    new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN));
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(picture(dots), "png", png);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a QR code", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage picture(BitMatrix dots) {
        int side = dots.getWidth() * PIXELS_A_DOT;
        BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < side; x++) {
            for (int y = 0; y < side; y++) {
                picture.setRGB(x, y, dots.get(x / PIXELS_A_DOT, y / PIXELS_A_DOT) ? 0 : WHITE);
            }
        }
        return picture;
    }
}
