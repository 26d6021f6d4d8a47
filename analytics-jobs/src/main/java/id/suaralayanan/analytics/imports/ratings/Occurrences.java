package id.suaralayanan.analytics.imports.ratings;

/// Counts how often each number was seen, in 24 bytes or fewer per number: files can be long.
///
/// Linear probing over numbers that are digests already, so that their low bits spread.
final class Occurrences {
    private static final int SMALLEST = 1 << 10;

    private long[] numbers = new long[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int size;

    /// @return how often the number was seen before
    int add(long number) {
        if (2 * size >= numbers.length) {
            grow();
        }
        int place = place(number);
        if (counts[place] == 0) {
            numbers[place] = number;
            size++;
        }
        return counts[place]++;
    }

    private int place(long number) {
        int place = (int) number & (numbers.length - 1);
        while (counts[place] != 0 && numbers[place] != number) {
            place = (place + 1) & (numbers.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldNumbers = numbers;
        int[] oldCounts = counts;
        numbers = new long[2 * oldNumbers.length];
        counts = new int[numbers.length];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldCounts[i] != 0) {
                int place = place(oldNumbers[i]);
                numbers[place] = oldNumbers[i];
                counts[place] = oldCounts[i];
            }
        }
    }
}
