export function Receipt({ number }: { readonly number: string }) {
  return <p>{number}</p>;
}
