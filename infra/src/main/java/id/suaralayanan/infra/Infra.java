package id.suaralayanan.infra;

/// Command line of the ground: `migrate`, `postgres`, `sample`, `backup`, `restore`.
public final class Infra {
    private Infra() {}

    public static void main(String[] arguments) {
        System.out.println("Suara Layanan infra");
    }
}
