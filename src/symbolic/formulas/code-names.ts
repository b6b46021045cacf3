/** Languages in which closed forms are written as functions. */
export const CODE_LANGUAGES = ['ts', 'python', 'julia'] as const;

/** Language in which formulas are printed as code. */
export type CodeLanguage = (typeof CODE_LANGUAGES)[number];

/** Is a notation that of a language? */
export function isCodeLanguage(notation: string): notation is CodeLanguage {
  return (CODE_LANGUAGES as readonly string[]).includes(notation);
}

/** Words that are no names of variables in a language, or that the printed code itself uses. */
const TAKEN: Readonly<Record<CodeLanguage, ReadonlySet<string>>> = {
  ts: words(`arguments await break case catch class const continue debugger default delete do else enum eval export extends
    false finally for function if implements import in instanceof interface let new null package private protected public return
    static super switch this throw true try typeof undefined var void while with yield Math`),
  python:
    words(`False None True and as assert async await break class continue def del elif else except finally for from global
    if import in is lambda nonlocal not or pass raise return try while with yield np complex float rho shape`),
  julia:
    words(`abstract baremodule begin break catch const continue do else elseif end export false finally for function global
    if import in isa let local macro module mutable new outer primitive quote return struct true try type using where while
    complex float max min abs sqrt log exp expm1 ComplexF64`),
};

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** Name of a parameter in code: itself, or with as many underscores at its end as make it a name that nothing else has. */
export function codeName(language: CodeLanguage, name: string, parameters: readonly string[]): string {
  if (!TAKEN[language].has(name)) return name;
  let candidate = `${name}_`;
  while (parameters.includes(candidate)) candidate += '_';
  return candidate;
}

/** Names that have a meaning in the code. */
export function takenNames(language: CodeLanguage): readonly string[] {
  return [...TAKEN[language]];
}
