// A style sheet is bundled by its import, and gives nothing.
declare module '*.css';
